import { describe, expect, it } from '@jest/globals';
import { planFields, type KnownField } from './plan-fields.js';

const cost: KnownField = { id: 'f1', name: 'Cost', type: 'money', options: [], position: 4 };
const vendor: KnownField = { id: 'f2', name: 'Vendor', type: 'choice', options: ['Acme'], position: 5 };

describe('planFields', () => {
  it('takes a field of the same name and type, whatever its capitals', () => {
    expect(planFields([cost], [{ name: 'COST ', type: 'money' }])).toEqual({ fields: [cost], added: [], extended: [] });
  });

  it('a name that serves another type gets a number', () => {
    const { added } = planFields([cost], [{ name: 'Cost', type: 'text' }]);
    expect(added).toMatchObject([{ name: 'Cost (2)', type: 'text', position: 5 }]);
  });

  it('two wanted fields of one name are two fields, in their order', () => {
    const { fields, added } = planFields(
      [cost],
      [
        { name: 'Cost', type: 'money' },
        { name: 'Cost', type: 'money' },
      ],
    );
    expect(fields.map(({ name }) => name)).toEqual(['Cost', 'Cost (2)']);
    expect(added).toHaveLength(1);
  });

  it('a known choice gets the choices that it lacks, and keeps its own first', () => {
    const { extended } = planFields([vendor], [{ name: 'Vendor', type: 'choice', options: ['Bolt', ' Acme'] }]);
    expect(extended).toMatchObject([{ id: 'f2', options: ['Acme', 'Bolt'] }]);
  });
});
