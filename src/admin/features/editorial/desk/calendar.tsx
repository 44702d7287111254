import { Box, Flex, IconButton, Button, Typography, VisuallyHidden } from '@strapi/design-system';
import { ChevronLeft, ChevronRight } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { Link } from 'react-router-dom';
import type { DeskItem } from '../../../../modules/editorial/domain/edition-view';
import { editAddress } from '../../shared/edit-address';
import { useLanguageName } from '../../shared/use-language-name';
import { useWords } from '../../shared/use-words';
import { monthGrid, shiftMonth, type GridDay } from '../rules/month-grid';
import { nameZone } from '../../shared/office-time';

// Days and months of the grid carry no zone of their own.
const GRID_ZONE = { timeZone: 'UTC' } as const;

const CLOCK = { ...GRID_ZONE, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

const TABLE_LOOK = {
  width: '100%',
  minWidth: '80rem',
  tableLayout: 'fixed',
  borderCollapse: 'collapse',
} as const;

const Entry = ({ item }: { readonly item: DeskItem }) => {
  const { say } = useWords();
  const intl = useIntl();
  const languageName = useLanguageName();
  const local = item.scheduledFor?.local ?? '';
  const time = local === '' ? '' : intl.formatTime(`${local}Z`, CLOCK);
  return (
    <Box tag="li" background="primary100" hasRadius padding={1}>
      <Typography
        tag={Link}
        to={editAddress(item)}
        variant="pi"
        textColor="primary700"
        style={{ overflowWrap: 'anywhere' }}
      >
        <strong>{time}</strong> {item.title === '' ? say('hub.desk.untitled') : item.title}
        {/* The same title may stand there in two languages. */} ·{' '}
        <abbr title={languageName(item.locale)}>{item.locale.toUpperCase()}</abbr>
      </Typography>
    </Box>
  );
};

const Day = ({
  day,
  isToday,
  items,
}: {
  readonly day: GridDay;
  readonly isToday: boolean;
  readonly items: readonly DeskItem[];
}) => {
  const { say } = useWords();
  const intl = useIntl();
  const full = intl.formatDate(`${day.date}T00:00:00Z`, { ...GRID_ZONE, dateStyle: 'full' });
  return (
    <Box
      tag="td"
      padding={2}
      background={day.isInMonth ? 'neutral0' : 'neutral100'}
      borderColor={isToday ? 'primary600' : 'neutral200'}
      aria-current={isToday ? 'date' : undefined}
      style={{ verticalAlign: 'top', height: '9rem', borderWidth: isToday ? 2 : 1 }}
    >
      <Typography
        variant="pi"
        fontWeight={isToday ? 'bold' : 'regular'}
        textColor={day.isInMonth ? 'neutral800' : 'neutral600'}
        tag="p"
      >
        <span aria-hidden>{day.day}</span>
        <VisuallyHidden>{full}</VisuallyHidden>
        {isToday && ` · ${say('hub.desk.calendar.today')}`}
      </Typography>
      {items.length > 0 && (
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={1}>
          {items.map((item) => (
            <Entry key={`${item.contentType} ${item.documentId} ${item.locale}`} item={item} />
          ))}
        </Flex>
      )}
    </Box>
  );
};

const MonthBar = ({
  month,
  thisMonth,
  title,
  onMonth,
}: {
  readonly month: string;
  readonly thisMonth: string;
  readonly title: string;
  readonly onMonth: (month: string) => void;
}) => {
  const { say } = useWords();
  return (
    <Flex gap={2} alignItems="center" wrap="wrap">
      <IconButton
        label={say('hub.desk.calendar.previous')}
        onClick={() => onMonth(shiftMonth(month, -1))}
      >
        <ChevronLeft />
      </IconButton>
      <IconButton
        label={say('hub.desk.calendar.next')}
        onClick={() => onMonth(shiftMonth(month, 1))}
      >
        <ChevronRight />
      </IconButton>
      <Typography tag="h2" variant="beta" aria-live="polite">
        {title}
      </Typography>
      {month !== thisMonth && (
        <Button variant="tertiary" onClick={() => onMonth(thisMonth)}>
          {say('hub.desk.calendar.this-month')}
        </Button>
      )}
    </Flex>
  );
};

const byTime = (one: DeskItem, other: DeskItem): number =>
  (one.scheduledFor?.local ?? '').localeCompare(other.scheduledFor?.local ?? '');

const Weekdays = ({ week }: { readonly week: readonly GridDay[] }) => {
  const intl = useIntl();
  return (
    <thead>
      <tr>
        {week.map(({ date }) => (
          <Box key={date} tag="th" scope="col" padding={2} style={{ textAlign: 'start' }}>
            <Typography variant="sigma" textColor="neutral600">
              {intl.formatDate(`${date}T00:00:00Z`, { ...GRID_ZONE, weekday: 'long' })}
            </Typography>
          </Box>
        ))}
      </tr>
    </thead>
  );
};

const Month = ({
  month,
  label,
  today,
  items,
}: {
  readonly month: string;
  readonly label: string;
  readonly today: string;
  readonly items: readonly DeskItem[];
}) => {
  const weeks = monthGrid(month);
  const on = (date: string) =>
    items.filter(({ scheduledFor }) => scheduledFor?.local.startsWith(date)).sort(byTime);
  return (
    // A narrow window scrolls it sideways; with the keyboard, too.
    <Box style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={label}>
      <table aria-label={label} style={TABLE_LOOK}>
        <Weekdays week={weeks[0] ?? []} />
        <tbody>
          {weeks.map((week) => (
            <tr key={week[0]?.date}>
              {week.map((day) => (
                <Day key={day.date} day={day} isToday={day.date === today} items={on(day.date)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Box>
  );
};

/** What is scheduled, as a month with its days; times are those of the office. */
export const Calendar = ({
  month,
  today,
  timeZone,
  items,
  onMonth,
}: {
  readonly month: string;
  /** `YYYY-MM-DD` on the clock of the office. */
  readonly today: string;
  readonly timeZone: string;
  readonly items: readonly DeskItem[];
  readonly onMonth: (month: string) => void;
}) => {
  const { say } = useWords();
  const intl = useIntl();
  const title = intl.formatDate(`${month}-01T00:00:00Z`, {
    ...GRID_ZONE,
    month: 'long',
    year: 'numeric',
  });
  return (
    <Flex direction="column" alignItems="stretch" gap={3}>
      <MonthBar month={month} thisMonth={today.slice(0, 7)} title={title} onMonth={onMonth} />
      <Typography variant="pi" textColor="neutral600" tag="p">
        {say('hub.desk.calendar.zone', { zone: nameZone(timeZone) })}
      </Typography>
      <Month
        month={month}
        label={say('hub.desk.calendar.label', { month: title })}
        today={today}
        items={items}
      />
    </Flex>
  );
};
