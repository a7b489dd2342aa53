export { plain } from "../../../renderer/plain";
