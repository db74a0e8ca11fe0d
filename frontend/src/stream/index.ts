export type { StreamState } from "./connection";
export type { Frame } from "./frames";
export { type Feed, type SharedStream, shareStream } from "./shared";
