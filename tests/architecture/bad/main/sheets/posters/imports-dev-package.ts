export { default as read } from "@playwright/test";
