export { Workbook } from "exceljs";
