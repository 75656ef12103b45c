/** A registry on loopback that has one packed package, and sends whoever asks for another one to the machine's own. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { promisify } from "node:util";

const exec = promisify(execFile);

/** @param tarball path of what `npm pack` made; what a registry says of it stands in its `package.json` */
export async function publish(tarball: string): Promise<{ readonly url: string; close(): Promise<void> }> {
  const packed = await readFile(tarball);
  const own = (await exec("npm", ["config", "get", "registry"])).stdout.trim().replace(/\/$/, "");
  const { stdout } = await exec("tar", ["-xzOf", tarball, "package/package.json"]);
  const about = JSON.parse(stdout);
  const server = createServer(({ url = "/" }, response) => {
    if (url === "/packed.tgz") return response.end(packed);
    if (url !== `/${about.name}`) return response.writeHead(302, { location: `${own}${url}` }).end();
    const integrity = `sha512-${createHash("sha512").update(packed).digest("base64")}`;
    const version = {
      ...about,
      _hasShrinkwrap: true,
      dist: { integrity, tarball: `${address()}/packed.tgz` },
    };
    return response.end(
      JSON.stringify({
        name: about.name,
        "dist-tags": { latest: about.version },
        versions: { [about.version]: version },
      }),
    );
  });
  const address = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: address(), close: () => new Promise((resolve) => server.close(() => resolve())) };
}
