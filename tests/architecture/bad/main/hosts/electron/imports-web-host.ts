export { plain } from "../web/plain";
