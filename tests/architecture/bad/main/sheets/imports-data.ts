export { plain } from "../data/plain";
