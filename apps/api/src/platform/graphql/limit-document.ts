import { GraphQLError, Kind, type ASTVisitor, type FieldNode, type FragmentDefinitionNode, type ValidationContext } from 'graphql';
import { documentCost } from './document-cost.js';

/** Words and signs of a document; beyond them it is not read to its end. */
export const MOST_TOKENS = 2_000;
const MOST_ROOT_FIELDS = 10;
const MOST_ALIASES = 15;
const MOST_DIRECTIVES = 20;
/** Values in the answer, by what is asked: the whole list of use cases with all its fields costs about half. */
export const HIGHEST_COST = 40_000;

/** Refuses, before anything runs, a document that repeats itself to be costly: operations, root fields, aliases, directives and its cost are counted. */
export function limitDocument(context: ValidationContext): ASTVisitor {
  let aliases = 0;
  let directives = 0;
  let roots = 0;
  let operations = 0;
  const refuse = (what: string) => context.reportError(new GraphQLError(`The document has too many ${what}.`));
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of context.getDocument().definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  return {
    OperationDefinition(node) {
      // A document is compiled once: another of its operations would be answered with the first.
      operations += 1;
      if (operations > 1) return void refuse('operations');
      roots += node.selectionSet.selections.length;
      if (roots > MOST_ROOT_FIELDS) return void refuse('root fields');
      const cost = documentCost(context.getSchema(), node, fragments);
      if (cost > HIGHEST_COST)
        context.reportError(
          new GraphQLError(`The document costs ${cost}, more than the ${HIGHEST_COST} allowed: ask for fewer lists or fields.`),
        );
    },
    Field(node: FieldNode) {
      if (node.alias && ++aliases === MOST_ALIASES + 1) refuse('aliases');
    },
    Directive() {
      if (++directives === MOST_DIRECTIVES + 1) refuse('directives');
    },
  };
}
