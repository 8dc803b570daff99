//! The limits of CloudFormation.

rows! {}
