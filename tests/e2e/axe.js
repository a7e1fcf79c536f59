// Answers what axe finds serious or critical: the rule, and where.
const answer = arguments[arguments.length - 1]
const serious = ({ impact }) => impact === 'serious' || impact === 'critical'
const told = ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(' and ')}`
axe
  .run({ resultTypes: ['violations'] })
  .then(({ violations }) => answer(violations.filter(serious).map(told)))
  .catch((error) => answer(String(error)))
