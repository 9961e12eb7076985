// The only door into agreements: what other modules may use.
export type { AgreementKind } from './agreement.ts';
export { endsBefore } from './agreement-info.ts';
export type { AgreementInfo, AgreementState, NoticeInfo, PartyInfo } from './agreement-info.ts';
export {
  agreementsForProgramme,
  findAgreement,
  findAgreementByKey,
  findAgreementInfos,
} from './agreements.query.ts';
export { exampleKey as exampleAgreementKey } from './example/load-example.ts';
export { agreementEnded, agreementEntered, noticeGiven } from './events.ts';
export { NoticeBanner } from './notice-banner.tsx';
export type { NoticeBannerProps } from './notice-banner.tsx';
export { paths as agreementPaths } from './paths.ts';
export { mayRead as mayReadAgreement } from './policy.ts';
