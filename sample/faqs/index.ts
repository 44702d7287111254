import type { SampleFaq } from '../types';
import { treasurerFaqs } from './bendahara';
import { visitFaqs } from './kunjungan-dan-biaya';
import { citizenFaqs } from './warga';

export const faqs: readonly SampleFaq[] = [...visitFaqs, ...treasurerFaqs, ...citizenFaqs];
