import { useFormat } from '../ui/language';
import { fieldOf, type SelectionScreen } from './selection-screen';

/** Writes an amount of a field: money with its currency. */
export function useAmount(screen: SelectionScreen): (fieldId: string, amount: number) => string {
  const format = useFormat();
  return (fieldId, amount) =>
    fieldOf(screen, fieldId)?.type === 'money' ? format.money(amount, screen.data.currency) : format.number(amount, 2);
}
