export { plain } from "../core/agencies/plain";
