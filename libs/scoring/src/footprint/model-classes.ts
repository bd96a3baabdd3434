import type { ModelClass } from './footprint-tables.js';

const same = (text: string) => ({ en: text, fr: text });
const dense = (size: string, model: string) => ({ en: `${size} dense (${model})`, fr: `${size} dense (${model})` });
const sparse = (size: string, active: string, model: string) => ({
  en: `${size} sparse, ${active} active (${model})`,
  fr: `${size} parcimonieux, ${active} actifs (${model})`,
});

/** Sizes to choose from while the model is not known, smallest first. Proxies: EcoLogits, models.json, commit 5be90da. */
export const modelClasses: readonly ModelClass[] = [
  { id: 'XS', name: same('XS'), proxy: dense('3B', 'Ministral 3B'), activeParameters: 3.32, totalParameters: 3.32 },
  { id: 'S', name: same('S'), proxy: dense('8B', 'Ministral 8B, Llama 3.1 8B'), activeParameters: 8.02, totalParameters: 8.02 },
  { id: 'M', name: same('M'), proxy: dense('24B', 'Mistral Small'), activeParameters: 23.6, totalParameters: 23.6 },
  { id: 'M-MoE', name: same('M-MoE'), proxy: sparse('117B', '5B', 'gpt-oss-120b'), activeParameters: 5.1, totalParameters: 117 },
  { id: 'M-MoE2', name: same('M-MoE2'), proxy: sparse('47B', '13B', 'Mixtral 8x7B'), activeParameters: 12.9, totalParameters: 46.7 },
  { id: 'L', name: same('L'), proxy: dense('70B', 'Llama 3.1 70B'), activeParameters: 70.55, totalParameters: 70.55 },
  { id: 'L+', name: same('L+'), proxy: dense('123B', 'Mistral Large'), activeParameters: 123, totalParameters: 123 },
  { id: 'XL', name: same('XL'), proxy: sparse('440B', '88B', 'GPT-4o, estimate'), activeParameters: 88, totalParameters: 440 },
];
