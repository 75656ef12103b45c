export { type ExporterChat, exporterEvents } from "./json.ts";
