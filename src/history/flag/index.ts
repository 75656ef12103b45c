export type { Topic } from "./delicate.ts";
export { delicateTopics } from "./flag.ts";
