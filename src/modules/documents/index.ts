// The only door into documents: what other modules may use.
export { canonicalJson } from './canonical-json.ts';
export { receivedContent, renderPdf } from './content.ts';
export type { Content, Draft, Made } from './content.ts';
export { deliver } from './deliver.query.ts';
export { changedMeanwhile, freezePdf } from './freeze-pdf.ts';
export type { Freezing } from './freeze-pdf.ts';
export { agreementData, agreementTemplate } from './letters/agreement/agreement.ts';
export type { AgreementData, AgreementInput } from './letters/agreement/agreement.ts';
export { applicationData, applicationTemplate } from './letters/application/application.ts';
export type { ApplicationData, ApplicationInput } from './letters/application/application.ts';
export { envelope, envelopeData, pairs, sections, signers } from './letters/envelope.ts';
export type { EnvelopeInput, Section, Signer } from './letters/envelope.ts';
export { letterData, letterTemplate } from './letters/letter/letter.ts';
export type { LetterData, LetterInput } from './letters/letter/letter.ts';
export { reportData, reportTemplate } from './letters/report/report.ts';
export type { ReportData, ReportInput } from './letters/report/report.ts';
export { documentRefusalText } from './refusal-text.ts';
export {
  readBytes,
  readData,
  readVersion,
  readVersions,
  storeDocument,
  storeVersion,
  versionsOf,
} from './store.ts';
export type { NewDocument, StoredVersion } from './store.ts';
export { defineTemplate } from './template.ts';
export type { Template } from './template.ts';
