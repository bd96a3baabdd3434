/** The board as the web asks for it, and the same answer written by PostgreSQL itself: the least that this board can cost. */
export const boardQuery = `query UseCaseList { useCaseList {
  id reference title stage stageEnteredAt status businessUnitId theme function tags requesterId requesterName ownerId ownerName
  sponsorId sponsorName intakeSource approach sourcing dataLevel submittedOn targetDate updatedAt version isDemo probableDuplicateOf
  hasNeed customValues canEdit
  score { priority priorityLow priorityHigh value feasibility risk sobriety coverage quadrant redFlags assessed criteria }
} }`;

export const boardSql = `
  SELECT coalesce(json_agg(json_build_object(
    'id', u.id, 'reference', u.reference, 'title', u.title, 'stage', u.stage, 'stageEnteredAt', u.stage_entered_at, 'status', u.status,
    'businessUnitId', u.business_unit_id, 'theme', u.theme, 'function', u.function, 'tags', u.tags, 'requesterId', u.requester_id,
    'requesterName', coalesce(r.name, u.requester_name), 'ownerId', u.owner_id, 'ownerName', coalesce(o.name, u.owner_name),
    'sponsorId', u.sponsor_id, 'sponsorName', coalesce(p.name, u.sponsor_name), 'intakeSource', u.intake_source, 'approach', u.approach,
    'sourcing', u.sourcing, 'dataLevel', u.data_level, 'submittedOn', u.submitted_on, 'targetDate', u.target_date,
    'updatedAt', u.updated_at, 'version', u.version, 'isDemo', u.is_demo, 'probableDuplicateOf', d.reference,
    'hasNeed', u.need IS NOT NULL, 'customValues', '{}'::json, 'canEdit', true,
    'score', CASE WHEN s.use_case_id IS NOT NULL THEN json_build_object(
      'priority', s.priority, 'priorityLow', s.priority_low, 'priorityHigh', s.priority_high, 'value', s.value, 'feasibility', s.feasibility,
      'risk', s.risk, 'sobriety', s.sobriety, 'coverage', s.coverage, 'quadrant', s.quadrant, 'redFlags', s.red_flags,
      'assessed', s.assessed, 'criteria', s.criteria) END)), '[]')::text AS answer
  FROM use_case u
  LEFT JOIN use_case_score s ON s.organisation_id = $1 AND s.use_case_id = u.id
  LEFT JOIN member r ON r.organisation_id = $1 AND r.id = u.requester_id
  LEFT JOIN member o ON o.organisation_id = $1 AND o.id = u.owner_id
  LEFT JOIN member p ON p.organisation_id = $1 AND p.id = u.sponsor_id
  LEFT JOIN use_case d ON d.organisation_id = $1 AND d.id = u.probable_duplicate_of
  WHERE u.organisation_id = $1`;
