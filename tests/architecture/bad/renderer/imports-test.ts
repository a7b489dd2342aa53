export { plain } from "../tests/support/plain";
