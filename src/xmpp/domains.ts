/** Which mail domains serve rooms, asked of DNS: only the domain's name leaves this computer, and only with `--online`. */
import { resolveSrv } from "node:dns/promises";

/** RFC 6120 3.2.1 and XEP-0368. */
const services = ["_xmpp-client._tcp.", "_xmpps-client._tcp."];
const mostAtOnce = 8;
const patienceMs = 5000;

type Resolve = (name: string) => Promise<readonly { readonly name: string }[]>;

/** @returns those of `domains` that name a server for clients; whoever does not answer in time is left out */
export async function domainsWithXmpp(
  domains: readonly string[],
  resolve: Resolve = resolveSrv,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const waiting = [...new Set(domains)];
  const work = Array.from({ length: mostAtOnce }, async () => {
    for (let domain = waiting.shift(); domain !== undefined; domain = waiting.shift()) {
      if (await serves(domain, resolve)) found.add(domain);
    }
  });
  await Promise.all(work);
  return found;
}

async function serves(domain: string, resolve: Resolve): Promise<boolean> {
  // `new URL` gives the ASCII form of international domains.
  const ascii = URL.canParse(`http://${domain}`) ? new URL(`http://${domain}`).hostname : domain;
  const answers = await Promise.all(services.map((service) => patiently(resolve(`${service}${ascii}`))));
  // A target of "." says that there is no such service (RFC 2782).
  return answers.flat().some(({ name }) => name !== "" && name !== ".");
}

async function patiently(asked: ReturnType<Resolve>): ReturnType<Resolve> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<[]>((done) => {
    timer = setTimeout(() => done([]), patienceMs);
  });
  const answer = await Promise.race([asked.catch(() => []), late]);
  clearTimeout(timer);
  return answer;
}
