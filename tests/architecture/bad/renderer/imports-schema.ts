import { plain } from "../shared/contract/plain";

export const schema = plain;
