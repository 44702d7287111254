/** Addresses of the imaginary office; `.example` is reserved, so none of them leads anywhere. */
const SITE = 'https://kppn-lhoksejahtera.example';

export const REPORT_URL = `${SITE}/lapor`;
export const SERVICES_URL = `${SITE}/layanan`;
export const CLASS_URL = `${SITE}/kelas`;
export const INTERNSHIP_URL = `${SITE}/magang`;
export const PUBLIC_INFO_URL = `${SITE}/ppid`;
export const FACT_CHECK_URL = `${SITE}/cek-fakta`;
