import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Card } from '../../shared/card';
import { RefusalBanner } from '../../shared/refusal-banner';
import { TextField } from '../../shared/text-field';
import { textFault, type TextLimits } from '../../shared/text-limits';
import { useRequest } from '../../shared/use-request';
import { useTextFault } from '../../shared/use-text-fault';
import { useWords } from '../../shared/use-words';
import { Findings } from '../case/findings';
import { MarkedText } from '../case/marked-text';
import type { TryAnswer } from '../data/answers';
import { useTryTextMutation } from '../data/lead-api';

const LIMITS: TextLimits = { min: 1, max: 20_000 };

interface Tried {
  readonly text: string;
  readonly answer: TryAnswer;
}

const Result = ({ tried }: { readonly tried: Tried }) => {
  const { say } = useWords();
  const { text, answer } = tried;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="status">
      <Typography fontWeight="bold">
        {say('hub.moderation.try.found', { count: answer.findings.length })}
      </Typography>
      <Box background="neutral100" hasRadius padding={3}>
        <MarkedText text={text} field="text" findings={answer.findings} />
      </Box>
      <Findings findings={answer.findings} texts={{ title: '', text }} />
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say('hub.moderation.try.folded')} <bdi>{answer.folded}</bdi>
      </Typography>
    </Flex>
  );
};

/** Tries a text against the lists and patterns; nothing of it is kept. */
export const TryBox = () => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const tellFault = useTextFault();
  const [tryText, { isLoading }] = useTryTextMutation();
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [tried, setResult] = useState<Tried | undefined>(undefined);
  const { refusal, ask } = useRequest();
  const fault = textFault(text, LIMITS);
  const submit = async (): Promise<void> => {
    setTried(true);
    if (fault !== undefined) return;
    const answer = tryText({ text, language });
    if ((await ask(answer)) === undefined) setResult({ text, answer: await answer.unwrap() });
  };
  return (
    <Card title={say('hub.moderation.try')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Flex direction="column" alignItems="stretch" gap={3}>
          <TextField
            name="try"
            label={say('hub.moderation.try.text')}
            hint={say('hub.moderation.try.hint')}
            value={text}
            limits={LIMITS}
            error={isTried && fault !== undefined ? tellFault(fault) : undefined}
            onChange={setText}
          />
          <RefusalBanner refusal={refusal} />
          <Box>
            <Button type="submit" variant="secondary" loading={isLoading}>
              {say('hub.moderation.try.button')}
            </Button>
          </Box>
        </Flex>
      </form>
      {tried !== undefined && <Result tried={tried} />}
    </Card>
  );
};
