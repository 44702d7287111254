import type { SampleRebuttal } from '../types';
import { fakePensionApp } from './aplikasi-pensiun';
import { fakeSpeedUpFee } from './biaya-percepatan';
import { editedCircular } from './edaran-suntingan';
import { fakeRecruitment } from './lowongan-berbayar';
import { soldQueueNumbers } from './nomor-antrean';
import { moneyPrinterSatire } from './satire-mesin-uang';
import { fakeAidLink } from './tautan-bantuan';

export const rebuttals: readonly SampleRebuttal[] = [
  moneyPrinterSatire,
  fakeSpeedUpFee,
  fakePensionApp,
  editedCircular,
  fakeRecruitment,
  fakeAidLink,
  soldQueueNumbers,
];
