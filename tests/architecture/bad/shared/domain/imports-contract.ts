export type { plain } from "../contract/plain";
