export type { plain } from "../data/plain";
