import type { PanelComponent } from '@strapi/content-manager/strapi-admin';
import { Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { AUDIENCE_LABELS, AUDIENCES } from '../../../modules/audiences/domain/audience';
import { AnswerFrame } from '../shared/answer-frame';
import { IssueList } from '../shared/issue-list';
import { countIssues } from '../shared/issue-order';
import { Sections } from '../shared/sections';
import { useCountText } from '../shared/tone-badge';
import { useHasField } from '../shared/use-draft';
import { useTextChecks, type TextsAnswer } from './api';
import { useToSection } from './audience-section';
import { useWords } from '../shared/use-words';

// Whoever has no text of their own reads the general one: worth saying, so that nobody looks for a missing check.
const Missing = ({ answer }: { readonly answer: TextsAnswer }): ReactNode => {
  const { say, list, language } = useWords();
  const missing = AUDIENCES.filter(
    (audience) => !answer.audiences.some((one) => one.audience === audience),
  );
  if (missing.length === 0) return null;
  const names = missing.map((audience) => AUDIENCE_LABELS[audience][language]);
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {say('hub.audiences.missing', { audiences: list(names, 'conjunction') })}
    </Typography>
  );
};

const Answer = ({ answer }: { readonly answer: TextsAnswer }) => {
  const { say } = useWords();
  const toSection = useToSection();
  const written = answer.audiences.filter(({ measures }) => measures.words > 0);
  if (written.length === 0) {
    return (
      <Typography variant="pi" textColor="neutral700" tag="p">
        {say('hub.audiences.empty')}
      </Typography>
    );
  }
  return (
    <>
      <IssueList issues={answer.issues} label={say('hub.audiences.variant-issues')} />
      <Sections sections={written.map(toSection)} />
      <Missing answer={answer} />
    </>
  );
};

const Content = () => {
  const { say } = useWords();
  const countText = useCountText();
  const live = useTextChecks();
  const summarise = ({ issues, audiences }: TextsAnswer): string =>
    say('hub.audiences.summary', {
      found:
        countText(countIssues([...issues, ...audiences.flatMap((one) => one.issues)])) ??
        say('hub.issues.none'),
    });
  return (
    <AnswerFrame live={live} summary={summarise}>
      {(answer) => <Answer answer={answer} />}
    </AnswerFrame>
  );
};

/** The panel "Audiences": how easily each audience reads the text, for a type that is written for audiences. */
export const AudiencesPanel: PanelComponent = () => {
  const { say } = useWords();
  const hasVariants = useHasField('variants');
  if (!hasVariants) return null;
  return { title: say('hub.audiences.title'), content: <Content /> };
};
