import type { CannedText } from '../../../../modules/moderation/domain/cases/canned-text';
import {
  DECISION_ACTIONS,
  type DecisionAction,
} from '../../../../modules/moderation/domain/cases/decisions';
import { oneOf } from '../../shared/one-of';
import { textFault, type TextFault, type TextLimits } from '../../shared/text-limits';

/** A canned text as a lead writes it. */
export interface CannedDraft extends Omit<CannedText, 'id' | 'documentId' | 'action'> {
  readonly action: DecisionAction;
}

/** Characters of the name of a canned text. */
export const CANNED_TITLE_LIMITS: TextLimits = { min: 1, max: 100 };

/** Characters of a canned text in each language. */
export const CANNED_TEXT_LIMITS: TextLimits = { min: 10, max: 2000 };

/** A new text, or what stands there now. */
export const toCannedDraft = (text: CannedText | undefined): CannedDraft => ({
  title: text?.title ?? '',
  action: oneOf(DECISION_ACTIONS, text?.action ?? null) ?? 'reject',
  ruleNumber: text?.ruleNumber ?? '',
  textId: text?.textId ?? '',
  textEn: text?.textEn ?? '',
  isActive: text?.isActive ?? true,
  position: text?.position ?? 0,
});

/** What is wrong with a draft. */
export type CannedFaults = Partial<Record<'title' | 'textId' | 'textEn', TextFault>>;

/** Finds what is wrong before the server is asked. */
export const cannedFaults = ({ title, textId, textEn }: CannedDraft): CannedFaults => {
  const found = {
    title: textFault(title, CANNED_TITLE_LIMITS),
    textId: textFault(textId, CANNED_TEXT_LIMITS),
    textEn: textFault(textEn, CANNED_TEXT_LIMITS),
  };
  return Object.fromEntries(Object.entries(found).filter(([, fault]) => fault !== undefined));
};
