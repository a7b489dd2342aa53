export { type Access, codeList, signatureSheet } from "./code-list";
export { recipientName } from "./lines";
export { mapPage, roundPins } from "./map-page";
export { outstandingList } from "./outstanding-list";
export { ownProgress, progressTable } from "./progress-table";
export { stepGuide } from "./step-guide";
