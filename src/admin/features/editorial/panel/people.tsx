import { Box, Typography } from '@strapi/design-system';
import type {
  EditionView,
  ShownSignature,
} from '../../../../modules/editorial/domain/edition-view';
import { useWords, type MessageId } from '../../shared/use-words';
import { Disclosure } from '../../shared/disclosure';
import { Moment } from '../../shared/moment';
import { useActorName } from '../shared/use-names';

const Line = ({
  label,
  children,
}: {
  readonly label: string;
  readonly children: React.ReactNode;
}) => (
  <Box paddingBottom={2}>
    <Typography variant="pi" fontWeight="bold" textColor="neutral800" tag="dt">
      {label}
    </Typography>
    <Typography variant="pi" textColor="neutral800" tag="dd">
      {children}
    </Typography>
  </Box>
);

const SIGNATURES: readonly {
  readonly label: MessageId;
  readonly of: (edition: EditionView) => ShownSignature | null;
}[] = [
  { label: 'hub.editorial.people.submission', of: ({ submission }) => submission },
  { label: 'hub.editorial.people.fact-check', of: ({ factCheck }) => factCheck },
  { label: 'hub.editorial.people.approval', of: ({ approval }) => approval },
];

/** Who wrote, submitted, checked and approved the text in work. */
export const People = ({ edition }: { readonly edition: EditionView }) => {
  const { say, list } = useWords();
  const nameOf = useActorName();
  const signed = SIGNATURES.flatMap(({ label, of }) => {
    const signature = of(edition);
    return signature === null ? [] : [{ label, signature }];
  });
  if (signed.length === 0 && edition.editors.length === 0) return null;
  return (
    <Disclosure title={say('hub.editorial.people.title')} isOpenAtFirst>
      <dl>
        {edition.editors.length > 0 && (
          <Line label={say('hub.editorial.people.editors')}>
            {list(edition.editors.map(nameOf), 'conjunction')}
          </Line>
        )}
        {signed.map(({ label, signature }) => (
          <Line key={label} label={say(label)}>
            {nameOf(signature.by)}
            <br />
            <Moment at={signature.at} timeZone={edition.timeZone} />
          </Line>
        ))}
      </dl>
    </Disclosure>
  );
};
