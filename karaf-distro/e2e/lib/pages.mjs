// The public pages that are looked at and measured.
const asked = (words) => `/search?q=${encodeURIComponent(words)}`;

export const QUESTION = '爷爷奶奶带娃能领补贴吗';
export const CRY = '救命啊 爸爸正在打我';
export const PAGES = [
  '/', '/search', asked(QUESTION), asked(CRY), asked('qzxv'), '/explainers', '/laws',
  '/about', '/accessibility', '/privacy', '/api/docs', '/nowhere',
];
