import { toActor } from './actors';
import type { AppealStore } from './appeal-ports';
import type { AddCannedText, ChangeCannedText } from './canned-texts';
import type { CaseStore, DecisionStore } from './case-ports';
import type { ClaimCase } from './claim-case';
import type { AppealAnswer, DecideAppeal } from './decide-appeal';
import type { DecideCase, DecisionCommand } from './decide-case';
import type { ImposeSanction, LiftSanction } from './impose-sanction';
import type { AskForPerson, DecideRequest, RequestStore } from './person-requests';
import type { Attempt, makeRecordRefusals } from './record-refusals';
import type { UndoDecision } from './undo-decision';

interface Deps {
  readonly cases: Pick<CaseStore, 'get'>;
  readonly decisions: Pick<DecisionStore, 'get'>;
  readonly appeals: Pick<AppealStore, 'get'>;
  readonly requests: Pick<RequestStore, 'get'>;
  readonly recordRefusals: ReturnType<typeof makeRecordRefusals>;
}

interface Deeds {
  readonly claimCase: ClaimCase;
  readonly decideCase: DecideCase;
  readonly undoDecision: UndoDecision;
  readonly decideAppeal: DecideAppeal;
  readonly imposeSanction: ImposeSanction;
  readonly liftSanction: LiftSanction;
  readonly askForPerson: AskForPerson;
  readonly decideRequest: DecideRequest;
  readonly addCannedText: AddCannedText;
  readonly changeCannedText: ChangeCannedText;
}

type Describe<Deed extends (input: never) => unknown> = (
  input: Parameters<Deed>[0],
) => Promise<Attempt>;

const describeCaseWork = ({ cases, decisions }: Deps) => {
  const aboutCase = async (caseId: number): Promise<Pick<Attempt, 'about' | 'state'>> => {
    const known = await cases.get(caseId);
    const documentId = known?.documentId ?? String(caseId);
    return { about: { kind: 'case', documentId }, state: known?.state };
  };
  const claim: Describe<ClaimCase> = async ({ caseId, by }) => ({
    ...{ by: toActor(by), action: 'case_claim' },
    ...(await aboutCase(caseId)),
  });
  const decide = async ({ caseId, by, action, justification }: DecisionCommand) => ({
    ...{ by: toActor(by), action: `case_${action}`, reason: justification.trim() },
    ...(await aboutCase(caseId)),
  });
  const undo: Describe<UndoDecision> = async ({ decisionId, by }) => {
    const decision = await decisions.get(decisionId);
    const about = await aboutCase(decision?.caseId ?? 0);
    return { by: toActor(by), action: 'decision_undone', ...about };
  };
  return { claim, decide, undo };
};

const describeLeadWork = ({ appeals, requests }: Deps) => {
  const answer = async ({ appealId, by, outcome, reply }: AppealAnswer): Promise<Attempt> => {
    const appeal = await appeals.get(appealId);
    const documentId = appeal?.documentId ?? String(appealId);
    return {
      ...{ by: toActor(by), action: `appeal_${outcome}`, reason: reply.trim() },
      ...{ about: { kind: 'appeal', documentId }, state: appeal?.state },
    };
  };
  const impose: Describe<ImposeSanction> = ({ by, citizenId, kind, reason }) =>
    Promise.resolve({
      ...{ by: toActor(by), action: `sanction_${kind}`, reason: reason.trim() },
      about: { kind: 'citizen', documentId: String(citizenId) },
    });
  const lift: Describe<LiftSanction> = ({ by, sanctionId, reason }) =>
    Promise.resolve({
      ...{ by: toActor(by), action: 'sanction_lifted', reason: reason.trim() },
      about: { kind: 'sanction', documentId: String(sanctionId) },
    });
  const ask: Describe<AskForPerson> = ({ by, kind, subjectKind, subjectId, reason }) =>
    Promise.resolve({
      ...{ by: toActor(by), action: `${kind}_asked`, reason: reason.trim() },
      // There is no request to name: what it would have been about stands in its place.
      about: { kind: 'request', documentId: `${subjectKind}:${String(subjectId)}` },
    });
  const grant: Describe<DecideRequest> = async ({ by, requestId, isGranted }) => {
    const request = await requests.get(requestId);
    const deed = `${request?.kind ?? 'request'}_${isGranted ? 'granted' : 'denied'}`;
    return {
      ...{ by: toActor(by), action: deed, state: request?.state },
      about: { kind: 'request', documentId: request?.documentId ?? String(requestId) },
    };
  };
  return { answer, impose, lift, ask, grant };
};

const addText: Describe<AddCannedText> = ({ by, text }) =>
  Promise.resolve({
    ...{ by: toActor(by), action: 'canned_text_add', reason: text.title },
    about: { kind: 'canned_text', documentId: '' },
  });

const changeText: Describe<ChangeCannedText> = ({ by, id, text }) =>
  Promise.resolve({
    ...{ by: toActor(by), action: 'canned_text_change', reason: text.title },
    about: { kind: 'canned_text', documentId: String(id) },
  });

/** What people do with cases, each with a line on the record where somebody tries what is not for them. */
export const guardDeeds = (deps: Deps, deeds: Deeds): Deeds => {
  const { recordRefusals } = deps;
  const caseWork = describeCaseWork(deps);
  const leadWork = describeLeadWork(deps);
  return {
    claimCase: recordRefusals(deeds.claimCase, caseWork.claim),
    decideCase: recordRefusals(deeds.decideCase, caseWork.decide),
    undoDecision: recordRefusals(deeds.undoDecision, caseWork.undo),
    decideAppeal: recordRefusals(deeds.decideAppeal, leadWork.answer),
    imposeSanction: recordRefusals(deeds.imposeSanction, leadWork.impose),
    liftSanction: recordRefusals(deeds.liftSanction, leadWork.lift),
    askForPerson: recordRefusals(deeds.askForPerson, leadWork.ask),
    decideRequest: recordRefusals(deeds.decideRequest, leadWork.grant),
    addCannedText: recordRefusals(deeds.addCannedText, addText),
    changeCannedText: recordRefusals(deeds.changeCannedText, changeText),
  };
};
