import { Box, Button, Flex } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { Rule, RuleSet } from '../../../../modules/moderation/domain/rules/rule-version';
import { AskDialog } from '../../shared/ask-dialog';
import { Banner } from '../../shared/banner';
import { Card } from '../../shared/card';
import { useDialog, type DialogEnd } from '../../shared/use-dialog';
import { useRequest } from '../../shared/use-request';
import { useWords } from '../../shared/use-words';
import type { RuleVersionAnswer } from '../data/answers';
import { usePublishRulesMutation } from '../data/lead-api';
import { TextPair } from '../parts/text-pair';
import { introFaults, isComplete, newRule, RULE_TEXT_LIMITS } from '../rules/rule-draft';
import { RuleFields } from './rule-fields';

const PublishDialog = ({
  draft,
  basedOn,
  dialog,
  onEnd,
}: {
  readonly draft: RuleSet;
  readonly basedOn: number;
  readonly dialog: DialogEnd;
  readonly onEnd: () => void;
}) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const [publish, { isLoading }] = usePublishRulesMutation();
  const { refusal, ask } = useRequest();
  const submit = async (): Promise<void> => {
    if ((await ask(publish({ rules: draft, basedOn, language }))) !== undefined) return;
    dialog.closeAfterDone();
    onEnd();
  };
  return (
    <AskDialog
      dialog={dialog}
      title={say('hub.moderation.rules.publish')}
      intro={say('hub.moderation.rules.publish-intro', { number: basedOn + 1 })}
      button={say('hub.moderation.rules.publish')}
      isSending={isLoading}
      refusal={refusal}
      onSubmit={() => void submit()}
    />
  );
};

const IntroFields = ({
  draft,
  isTried,
  onChange,
}: {
  readonly draft: RuleSet;
  readonly isTried: boolean;
  readonly onChange: (changed: Partial<RuleSet>) => void;
}) => {
  const { say } = useWords();
  const faults = isTried ? introFaults(draft) : {};
  return (
    <Card title={say('hub.moderation.rules.intro')}>
      <TextPair
        names={['introId', 'introEn']}
        values={draft}
        faults={faults}
        limits={RULE_TEXT_LIMITS}
        hint={say('hub.moderation.rules.plain')}
        labelOf={(name) => say(`hub.moderation.rules.${name}`)}
        onChange={(name, text) => onChange({ [name]: text })}
      />
    </Card>
  );
};

const RuleList = ({
  rules,
  isTried,
  onChange,
}: {
  readonly rules: readonly Rule[];
  readonly isTried: boolean;
  readonly onChange: (rules: readonly Rule[]) => void;
}) => {
  const { say } = useWords();
  return (
    <>
      {rules.map((rule, index) => (
        // A rule has no name of its own while its number is being written.
        <RuleFields
          key={index}
          rule={rule}
          rules={rules}
          isTried={isTried}
          onChange={(changed) => onChange(rules.with(index, changed))}
          onRemove={() => onChange(rules.toSpliced(index, 1))}
        />
      ))}
      <Box>
        <Button
          variant="secondary"
          startIcon={<Plus />}
          onClick={() => onChange([...rules, newRule(rules)])}
        >
          {say('hub.moderation.rules.add')}
        </Button>
      </Box>
    </>
  );
};

const toDraft = (current: RuleVersionAnswer | undefined): RuleSet => ({
  introId: current?.introId ?? '',
  introEn: current?.introEn ?? '',
  rules: current?.rules ?? [newRule([])],
});

/** Writes the next version of the rules, beginning with the one that holds. */
export const RuleEditor = ({
  current,
  onEnd,
}: {
  readonly current: RuleVersionAnswer | undefined;
  readonly onEnd: () => void;
}) => {
  const { say } = useWords();
  // Somebody else may publish meanwhile: the server then says so, and nothing of this is lost.
  const [basedOn] = useState(current?.number ?? 0);
  const [draft, setDraft] = useState(() => toDraft(current));
  const [isTried, setTried] = useState(false);
  const dialog = useDialog<'publish'>();
  const { rules } = draft;
  const setRules = (changed: readonly Rule[]) => setDraft({ ...draft, rules: changed });
  const goOn = (): void => {
    setTried(true);
    if (isComplete(draft)) dialog.open('publish');
  };
  return (
    <>
      <IntroFields
        draft={draft}
        isTried={isTried}
        onChange={(changed) => setDraft({ ...draft, ...changed })}
      />
      <RuleList rules={rules} isTried={isTried} onChange={setRules} />
      {isTried && !isComplete(draft) && (
        <Banner tone="error" role="alert" title={say('hub.moderation.rules.incomplete')} />
      )}
      <Flex gap={2}>
        <Button onClick={goOn}>{say('hub.moderation.rules.publish')}</Button>
        <Button variant="tertiary" onClick={onEnd}>
          {say('hub.dialog.cancel')}
        </Button>
      </Flex>
      {dialog.opened !== undefined && (
        <PublishDialog draft={draft} basedOn={basedOn} dialog={dialog} onEnd={onEnd} />
      )}
    </>
  );
};
