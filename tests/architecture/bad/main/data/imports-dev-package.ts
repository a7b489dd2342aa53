export { default as read } from "jsqr";
