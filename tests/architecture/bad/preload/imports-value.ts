export { plain } from "../shared/contract/plain";
