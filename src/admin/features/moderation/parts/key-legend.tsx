import { Box, Checkbox, Flex, Typography } from '@strapi/design-system';
import { Disclosure } from '../../shared/disclosure';
import { useWords } from '../../shared/use-words';
import { COMMAND_KEYS, type QueueCommand } from '../rules/shortcuts';
import { switchShortcuts, useShortcutsOn } from './use-shortcuts';

/** A key as it stands in a legend or on a button; on a button, which names its key otherwise, it is for the eyes alone. */
export const KeyCap = ({
  name,
  isForEyes = false,
}: {
  readonly name: string;
  readonly isForEyes?: boolean;
}) => (
  <Box
    tag="kbd"
    aria-hidden={isForEyes}
    borderColor="neutral500"
    background="neutral100"
    hasRadius
    paddingLeft={2}
    paddingRight={2}
  >
    {/* Of its own: on a button it would take the colour of the button's words. */}
    <Typography variant="pi" fontWeight="bold" textTransform="uppercase" textColor="neutral800">
      {name}
    </Typography>
  </Box>
);

const Entry = ({ name, text }: { readonly name: string; readonly text: string }) => (
  <Flex tag="li" gap={2} alignItems="center">
    <KeyCap name={name} />
    <Typography variant="pi">{text}</Typography>
  </Flex>
);

/** The keys that work here, and the switch that turns them off. */
export const KeyLegend = ({
  commands,
  isOpenAtFirst = false,
}: {
  readonly commands: readonly QueueCommand[];
  readonly isOpenAtFirst?: boolean;
}) => {
  const { say } = useWords();
  const isOn = useShortcutsOn();
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius padding={4}>
      <Disclosure
        title={say('hub.moderation.keys')}
        headingLevel="h2"
        isOpenAtFirst={isOpenAtFirst}
      >
        <Flex direction="column" alignItems="stretch" gap={3}>
          <Flex tag="ul" gap={4} wrap="wrap" aria-label={say('hub.moderation.keys')}>
            {commands.map((command) => (
              <Entry
                key={command}
                name={COMMAND_KEYS[command]}
                text={say(`hub.moderation.key.${command}`)}
              />
            ))}
          </Flex>
          <Typography variant="pi">{say('hub.moderation.keys.decisions')}</Typography>
          <Checkbox
            checked={isOn}
            onCheckedChange={(checked: boolean | 'indeterminate') =>
              switchShortcuts(checked === true)
            }
          >
            {say('hub.moderation.keys.on')}
          </Checkbox>
        </Flex>
      </Disclosure>
    </Box>
  );
};
