import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { invalidInput } from './invalid-input.js';

const WITHOUT_RULES: ReadonlySet<unknown> = new Set([String, Boolean, Number, Array, Object, Date, Buffer]);

/**
 * Makes of each input the class that its rules stand on, and asks them; GraphQL has read its fields by their types before.
 * A rule answers at once: what must be looked up is the service's to refuse.
 */
export class CheckedInputs implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (type === 'custom' || !metatype || WITHOUT_RULES.has(metatype) || typeof value !== 'object' || value === null) return value;
    const input = plainToInstance(metatype, value) as object;
    // An input without rules is as its types say.
    const errors = validateSync(input, { forbidUnknownValues: false });
    if (errors.length > 0) throw invalidInput(errors);
    return input;
  }
}
