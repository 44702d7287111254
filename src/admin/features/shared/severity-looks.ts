import { CheckCircle, CrossCircle, WarningCircle } from '@strapi/icons';
import type { Tone } from './issue-order';

/** How each severity looks. Each colour reads on every ground of a panel with at least 4.5:1, and never stands alone. */
export const SEVERITY_LOOKS = {
  error: {
    Icon: CrossCircle,
    colour: 'danger600',
    background: 'danger100',
    border: 'danger200',
  },
  warning: {
    Icon: WarningCircle,
    colour: 'warning700',
    background: 'warning100',
    border: 'warning200',
  },
  fine: {
    Icon: CheckCircle,
    colour: 'success700',
    background: 'success100',
    border: 'success200',
  },
} as const satisfies Record<Tone, object>;
