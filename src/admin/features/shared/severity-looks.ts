import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import type { Tone } from './issue-order';

/**
 * How each severity looks. Each colour reads on the ground of a panel with at least 4.5:1, each ink on the tinted ground of
 * its severity, where the colour of a warning would have 4.0:1; none ever stands alone.
 */
export const SEVERITY_LOOKS = {
  error: {
    Icon: CrossCircle,
    colour: 'danger600',
    ink: 'danger600',
    background: 'danger100',
    border: 'danger200',
  },
  warning: {
    Icon: WarningCircle,
    colour: 'warning700',
    ink: 'neutral800',
    background: 'warning100',
    border: 'warning200',
  },
  fine: {
    Icon: CheckCircle,
    colour: 'success700',
    ink: 'success700',
    background: 'success100',
    border: 'success200',
  },
} as const satisfies Record<Tone, object>;
