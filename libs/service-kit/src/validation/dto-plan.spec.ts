import { describe, expect, it } from '@jest/globals';
import { Expose, Type } from 'class-transformer';
import { IsInt, IsString, registerDecorator, ValidateNested } from 'class-validator';
import { type DtoClass, UnsupportedDtoError } from './dto-class.ts';
import { planOf } from './dto-plan.ts';

class Inner {
  @IsString()
  text!: string;
}

describe('a DTO class', () => {
  it('is refused when it declares what would not be applied', () => {
    class Unvalidated {
      @IsInt()
      @Type(() => Inner)
      inner!: Inner;
    }
    class Untyped {
      @ValidateNested({ each: true })
      inner!: Inner[];
    }
    class Grouped {
      @IsString({ groups: ['admin'] })
      text!: string;
    }
    class Exposed {
      @Expose({ name: 'other' })
      @IsString()
      text!: string;
    }
    class Asynchronous {
      text!: string;
    }
    registerDecorator({
      name: 'isFree',
      async: true,
      target: Asynchronous,
      propertyName: 'text',
      validator: { validate: () => Promise.resolve(true) },
    });
    const unsupported: DtoClass[] = [Unvalidated, Untyped, Grouped, Exposed, Asynchronous];
    for (const dto of unsupported) {
      expect(() => planOf(dto, 'body')).toThrow(UnsupportedDtoError);
      // Not only the first time.
      expect(() => planOf(dto, 'body')).toThrow(dto.name);
    }
  });

  it('takes a nested class from the property’s own type when @Type does not name one', () => {
    class Outer {
      @ValidateNested()
      inner!: Inner;
    }
    expect(planOf(Outer, 'body').byName.get('inner')?.nested?.dto).toBe(Inner);
  });

  it('is looked at once', () => {
    expect(planOf(Inner, 'body')).toBe(planOf(Inner, 'body'));
  });
});
