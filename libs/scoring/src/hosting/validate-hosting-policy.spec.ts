import { describe, expect, it } from '@jest/globals';
import { defaultHostingPolicy, type HostingId, type HostingOption, type HostingPolicy } from './hosting-policy.js';
import { validateHostingPolicy } from './validate-hosting-policy.js';

const found = (policy: HostingPolicy) => validateHostingPolicy(policy).map(({ code, path }) => [code, path]);
const withOption = (id: HostingId, change: (option: HostingOption) => HostingOption): HostingPolicy => ({
  ...defaultHostingPolicy,
  options: defaultHostingPolicy.options.map((option) => (option.id === id ? change(option) : option)),
});

describe('validateHostingPolicy', () => {
  it('finds nothing to say about the default policy', () => {
    expect(found(defaultHostingPolicy)).toEqual([]);
  });

  it('refuses a verdict that eases as the data become more sensitive', () => {
    const policy = withOption('H4', (option) => ({ ...option, verdicts: { ...option.verdicts, L1: 'F' } }));
    expect(found(policy)).toEqual([['verdict_eases', 'options.H4.L2']]);
  });

  it('refuses a condition that nothing lifts, an unknown verdict and an unknown measure', () => {
    expect(found(withOption('H3', (option) => ({ ...option, conditions: {} })))).toEqual([['condition_missing', 'options.H3.L2']]);
    const odd = withOption('H7', (option) => ({ ...option, verdicts: { ...option.verdicts, L3: 'B' as 'A' } }));
    expect(found(odd)).toEqual([['verdict_invalid', 'options.H7.L3']]);
    const unknown = withOption('H7', (option) => ({ ...option, conditions: { L3: ['luck' as 'lineage'] } }));
    expect(found(unknown)).toEqual([['measure_unknown', 'options.H7.L3.luck']]);
  });

  it('refuses missing, repeated and unknown options', () => {
    const [first, second, ...others] = defaultHostingPolicy.options;
    if (!first || !second) throw new Error('the default policy has options');
    expect(found({ ...defaultHostingPolicy, options: [second, second, ...others] })).toEqual([
      ['option_missing', 'options.H1'],
      ['option_repeated', 'options.H2'],
    ]);
    const odd = { ...defaultHostingPolicy, options: [...defaultHostingPolicy.options, { ...first, id: 'H9' as HostingId }] };
    expect(found(odd)).toEqual([['option_unknown', 'options.H9']]);
    expect(found({ ...defaultHostingPolicy, sourcingOptions: { buy: ['H8' as HostingId] } })).toEqual([
      ['option_unknown', 'sourcingOptions.buy.H8'],
    ]);
  });

  it('says each problem in both languages', () => {
    const [first] = validateHostingPolicy(withOption('H3', (option) => ({ ...option, conditions: {} })));
    expect(first?.message).toEqual({
      en: 'options.H3.L2: A conditional verdict says what lifts it. Name a measure at least.',
      fr: 'options.H3.L2\u00a0: Un verdict sous conditions dit ce qui les lève. Nommez une mesure au moins.',
    });
  });
});
