export { default as initSqlJs } from "sql.js";
