/**
 * Loaded before the tool (`node --import`): whatever it looks up, it asks the name server of the test. The tool itself has
 * no such switch, so that nobody can turn it to another server by the environment.
 */
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";

const { Resolver } = dns.promises;
const ours = new Resolver();
ours.setServers([process.env.TEST_NAME_SERVER]);
const { resolveSrv, resolve4 } = Resolver.prototype;

Resolver.prototype.resolveSrv = (name) => resolveSrv.call(ours, name);
dns.lookup = (name, options, give) => {
  const answer = (found) => {
    const all = found.map((address) => ({ address, family: 4 }));
    if (options.all) give(null, all);
    else give(null, all[0].address, 4);
  };
  resolve4.call(ours, name).then(answer, give);
};
syncBuiltinESMExports();
