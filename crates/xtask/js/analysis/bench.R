# The same figures with base R, as one would write them: prints the best milliseconds of several runs.
# Arguments: respondents, runs.
given <- as.integer(commandArgs(trailingOnly = TRUE))
n <- given[1]
groups <- list(1:4, 5:9, 10:13, 14:17, 18:22)
set.seed(1)
mood <- runif(n) * 3
answers <- matrix(pmin(7, pmax(1, round(4 + mood + runif(n * 45) * 3 - 1.5))), n)
figures <- function(x) {
  e <- x[, 1:22]
  p <- x[, 23:44]
  gap <- p - e
  tests <- apply(gap, 2, function(column) t.test(column)$statistic)
  alphas <- lapply(list(p, e, gap), function(side) {
    lapply(groups, function(group) {
      part <- cov(side[, group])
      own <- diag(part)
      rows <- rowSums(part)
      whole <- sum(part)
      c(length(own) / (length(own) - 1) * (1 - sum(own) / whole), (rows - own) / sqrt(own * (whole - 2 * rows + own)))
    })
  })
  scores <- cbind(sapply(groups, function(group) rowMeans(p[, group])), x[, 45])
  list(tests, alphas, cor(scores))
}
best <- min(sapply(seq_len(given[2]), function(run) system.time(figures(answers))[["elapsed"]]))
cat(sprintf("%.1f\n", best * 1000))
