import { Button, Field, Flex } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type {
  EditionView,
  FactCheckLinkView,
} from '../../../../modules/editorial/domain/edition-view';
import { useWords } from '../../shared/use-words';
import { useMakeFactCheckLinkMutation } from '../data/edition-api';
import { closeDialog } from '../data/open-dialog';
import { toMoveRefusal, type MoveRefusal } from '../rules/refusals';
import { Banner } from '../../shared/banner';
import { useMoments } from '../../shared/use-moments';
import { EditorialDialog } from './editorial-dialog';
import { RefusalNote } from './refusal-note';

const HOURS = { min: 1, usual: 72, max: 168 }; // three days as a rule, a week at most

const MadeLink = ({
  link,
  timeZone,
}: {
  readonly link: FactCheckLinkView;
  readonly timeZone: string;
}) => {
  const { say } = useWords();
  const { exact } = useMoments(timeZone);
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const copyLink = async (): Promise<void> => {
    const isCopied = await copy(link.url);
    const message = say(isCopied ? 'hub.editorial.link.copied' : 'hub.editorial.link.not-copied');
    toggleNotification({ type: isCopied ? 'success' : 'warning', message });
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <Banner tone="warning" role="status" title={say('hub.editorial.link.once')}>
        {say('hub.editorial.link.until', { at: exact(link.expiresAt) })}
      </Banner>
      <Field.Root name="url">
        <Field.Label>{say('hub.editorial.link.url')}</Field.Label>
        <Field.Input
          ref={field}
          readOnly
          value={link.url}
          onFocus={(event: { readonly target: HTMLInputElement }) => {
            event.target.select();
          }}
        />
      </Field.Root>
      <Flex>
        <Button variant="secondary" startIcon={<Duplicate />} onClick={() => void copyLink()}>
          {say('hub.editorial.link.copy')}
        </Button>
      </Flex>
    </Flex>
  );
};

const useLinkForm = ({ contentType, documentId, locale, version }: EditionView) => {
  const { say } = useWords();
  const { locale: language } = useIntl();
  const [make, { data: link, isLoading }] = useMakeFactCheckLinkMutation();
  const [name, setName] = useState('');
  const [hours, setHours] = useState(String(HOURS.usual));
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<MoveRefusal | undefined>(undefined);
  const count = Number(hours);
  const areHoursFine = Number.isInteger(count) && count >= HOURS.min && count <= HOURS.max;
  return {
    link,
    isLoading,
    refusal,
    name,
    setName,
    hours,
    setHours,
    nameError: isTried && name.trim() === '' ? say('hub.editorial.link.name-missing') : undefined,
    hoursError: isTried && !areHoursFine ? say('hub.editorial.link.hours-wrong', HOURS) : undefined,
    submit: async (): Promise<void> => {
      setTried(true);
      if (name.trim() === '' || !areHoursFine) return;
      const place = { contentType, documentId, locale };
      const answer = await make({ place, language, version, name: name.trim(), hours: count });
      setRefusal('error' in answer ? toMoveRefusal(answer.error) : undefined);
    },
  };
};

const LinkFields = ({ form }: { readonly form: ReturnType<typeof useLinkForm> }) => {
  const { say } = useWords();
  return (
    <>
      <Field.Root
        name="name"
        required
        error={form.nameError}
        hint={say('hub.editorial.link.name-hint')}
      >
        <Field.Label>{say('hub.editorial.link.name')}</Field.Label>
        <Field.Input
          value={form.name}
          maxLength={100}
          onChange={(event) => form.setName(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Field.Root
        name="hours"
        required
        error={form.hoursError}
        hint={say('hub.editorial.link.hours-hint', HOURS)}
      >
        <Field.Label>{say('hub.editorial.link.hours')}</Field.Label>
        <Field.Input
          type="number"
          min={HOURS.min}
          max={HOURS.max}
          value={form.hours}
          onChange={(event) => form.setHours(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
    </>
  );
};

/** Makes a link under which somebody outside reads the rebuttal and leaves a remark; it is shown once. */
export const LinkDialog = ({ edition }: { readonly edition: EditionView }) => {
  const { say } = useWords();
  const form = useLinkForm(edition);
  const { link } = form;
  return (
    <EditorialDialog
      title={say('hub.editorial.link.open')}
      intro={say('hub.editorial.link.intro')}
      onSubmit={() => {
        if (link === undefined) void form.submit();
        else closeDialog();
      }}
      footer={
        <>
          <Button variant="tertiary" onClick={closeDialog}>
            {say(link === undefined ? 'hub.dialog.cancel' : 'hub.dialog.done')}
          </Button>
          {link === undefined && (
            <Button type="submit" loading={form.isLoading}>
              {say('hub.editorial.link.make')}
            </Button>
          )}
        </>
      }
    >
      <RefusalNote refusal={form.refusal} />
      {link === undefined ? (
        <LinkFields form={form} />
      ) : (
        <MadeLink link={link} timeZone={edition.timeZone} />
      )}
    </EditorialDialog>
  );
};
