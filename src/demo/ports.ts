/** Ports on loopback that nobody uses at this moment. */
import { type AddressInfo, createServer, type Server } from "node:net";

/**
 * Asks the system for `count` different free ports on 127.0.0.1 and gives them back. Another program may take one
 * before it is used: whoever starts a server there must check that the right one answers.
 */
export async function freePorts(count: number): Promise<number[]> {
  const held = await Promise.all(Array.from({ length: count }, hold));
  const ports = held.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(held.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

function hold(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host: "127.0.0.1", port: 0 }, () => resolve(server));
  });
}
