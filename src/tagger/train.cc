// Trains the tagger: a linear-chain conditional random field (Lafferty, McCallum & Pereira 2001) by FTRL-proximal with L1
// (McMahan et al. 2013), with feature dropout, averaged weights, pruning, and training again on the rows that are left.
// Sentences may be marked in part: for each character a set of labels is right (`right`), and for each sentence a set
// is possible at all (`possible`); what is learned is that the right ones win among the possible. Some labels have a twin;
// sentences that are `tied` do not tell twins apart and move the weights of both alike.
//
//   train INPUT OUTPUT EPOCHS PRUNED_EPOCHS ROWS SEED
//
// INPUT, little-endian 32-bit words: labels L, templates F, sentences S, characters N; follow[L] (bit j of follow[i]: j
// may follow i), begin, end (label sets); twin[L]; S lengths; S possible sets; S tied (0 or 1); N right sets; N x F feature hashes.
// OUTPUT: rows R; L x L floats of transitions; R hashes; R x L floats.
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <numeric>
#include <random>
#include <unordered_map>
#include <vector>

namespace {

constexpr int kLanes = 32;       // labels, padded for vector instructions
constexpr float kAlpha = 0.1f;   // FTRL: learning rate
constexpr float kBeta = 1.0f;    // FTRL: smoothing of the learning rate
constexpr float kDropout = 0.4f; // share of the features left out at each character
constexpr float kIgnored = 2e-3f;  // gradients below this in all labels are not worth a visit
constexpr uint32_t kMinCount = 2;
constexpr uint32_t kNone = UINT32_MAX;
constexpr float kLambda1 = 1.0f;  // FTRL: L1
constexpr float kLambda2 = 1e-4f; // FTRL: L2

struct alignas(64) Row {
  float w[kLanes];
  float z[kLanes];
  float n[kLanes];
};

struct Data {
  int labels, templates, sentences;
  size_t characters;
  std::vector<uint32_t> follow, twin, lengths, possible, tied, right, features;
  uint32_t begin, end;
};

template <typename T>
std::vector<T> readArray(FILE* file, size_t count) {
  std::vector<T> values(count);
  if (fread(values.data(), sizeof(T), count, file) != count) {
    fprintf(stderr, "train: the input ends early\n");
    exit(1);
  }
  return values;
}

Data readData(const char* path) {
  FILE* file = fopen(path, "rb");
  if (!file) {
    fprintf(stderr, "train: cannot open %s\n", path);
    exit(1);
  }
  Data d;
  auto head = readArray<uint32_t>(file, 4);
  d.labels = head[0], d.templates = head[1], d.sentences = head[2], d.characters = head[3];
  d.follow = readArray<uint32_t>(file, d.labels);
  auto border = readArray<uint32_t>(file, 2);
  d.begin = border[0], d.end = border[1];
  d.twin = readArray<uint32_t>(file, d.labels);
  d.lengths = readArray<uint32_t>(file, d.sentences);
  d.possible = readArray<uint32_t>(file, d.sentences);
  d.tied = readArray<uint32_t>(file, d.sentences);
  d.right = readArray<uint32_t>(file, d.characters);
  d.features = readArray<uint32_t>(file, d.characters * d.templates);
  fclose(file);
  return d;
}

struct Model {
  std::vector<Row> rows;        // of features, then one for each label as a predecessor
  std::vector<uint32_t> hashes; // of features
  std::vector<uint32_t> counts;
  Row* transitions() { return rows.data() + hashes.size(); }
};

// Gives each hash that is seen often enough a row and puts the number of the row in its place.
Model indexFeatures(Data& d) {
  std::vector<uint32_t> sorted(d.features);
  std::sort(sorted.begin(), sorted.end());
  Model m;
  for (size_t i = 0, j; i < sorted.size(); i = j) {
    for (j = i; j < sorted.size() && sorted[j] == sorted[i];) j++;
    if (j - i < kMinCount) continue;
    m.hashes.push_back(sorted[i]);
    m.counts.push_back(j - i);
  }
  std::vector<uint32_t>().swap(sorted);
  std::vector<uint32_t> top((1 << 16) + 1);
  for (uint32_t h : m.hashes) top[(h >> 16) + 1]++;
  std::partial_sum(top.begin(), top.end(), top.begin());
  for (uint32_t& f : d.features) {
    auto from = m.hashes.begin() + top[f >> 16], to = m.hashes.begin() + top[(f >> 16) + 1];
    auto found = std::lower_bound(from, to, f);
    f = found != to && *found == f ? found - m.hashes.begin() : kNone;
  }
  m.rows.assign(m.hashes.size() + d.labels, Row{});
  return m;
}

inline void update(Row& row, const float* gradient) {
  for (int l = 0; l < kLanes; l++) {
    float g = gradient[l], n = row.n[l], more = n + g * g;
    float root = std::sqrt(more);
    float z = row.z[l] + g - (root - std::sqrt(n)) / kAlpha * row.w[l];
    float excess = std::fabs(z) - kLambda1;
    float w = std::copysign(std::max(excess, 0.0f), -z) / ((kBeta + root) / kAlpha + kLambda2);
    row.z[l] = z, row.n[l] = more, row.w[l] = w;
  }
}

// Buffers for one sentence.
struct Lattice {
  std::vector<float> scores, forward, backward, gradient;
  std::vector<uint32_t> kept;
  float factors[kLanes * kLanes], factors_back[kLanes * kLanes];
  void fit(size_t length, int templates) {
    size_t size = length * kLanes;
    if (scores.size() >= size) return;
    for (auto* v : {&scores, &forward, &backward, &gradient}) v->resize(size);
    kept.resize(length * templates);
  }
};

void fillFactors(const Data& d, Model& m, Lattice& s) {
  memset(s.factors, 0, sizeof s.factors);
  memset(s.factors_back, 0, sizeof s.factors_back);
  for (int a = 0; a < d.labels; a++)
    for (int b = 0; b < d.labels; b++)
      if (d.follow[a] >> b & 1) s.factors[a * kLanes + b] = s.factors_back[b * kLanes + a] = std::exp(m.transitions()[a].w[b]);
}

void fillScores(const Data& d, const Model& m, const uint32_t* features, size_t length, std::mt19937& random, Lattice& s) {
  const uint32_t limit = kDropout * 65536;
  size_t count = length * d.templates;
  for (size_t i = 0; i < count; i += 2) {
    uint32_t r = random();
    s.kept[i] = (r & 0xffff) < limit ? kNone : features[i];
    if (i + 1 < count) s.kept[i + 1] = (r >> 16) < limit ? kNone : features[i + 1];
  }
  for (size_t i = 0; i < length; i++) {
    float sum[kLanes] = {};
    const uint32_t* next = s.kept.data() + (i + 1) * d.templates;
    for (int f = 0; f < d.templates; f++) {
      if (i + 1 < length && next[f] != kNone) {
        __builtin_prefetch(m.rows[next[f]].w);
        __builtin_prefetch(m.rows[next[f]].w + 16);
      }
      uint32_t row = s.kept[i * d.templates + f];
      if (row == kNone) continue;
      for (int l = 0; l < kLanes; l++) sum[l] += m.rows[row].w[l];
    }
    memcpy(s.scores.data() + i * kLanes, sum, sizeof sum);
  }
}

// The exponentials of one character's scores for the labels in a set, scaled so that the greatest is one.
inline void exponentials(const float* scores, uint32_t set, float* out) {
  float top = -1e30f;
  for (int l = 0; l < kLanes; l++) if (set >> l & 1) top = std::max(top, scores[l]);
  for (int l = 0; l < kLanes; l++) out[l] = set >> l & 1 ? std::exp(scores[l] - top) : 0.0f;
}

inline float normalize(float* values) {
  float sum = 0;
  for (int l = 0; l < kLanes; l++) sum += values[l];
  float scale = 1 / std::max(sum, 1e-35f);
  for (int l = 0; l < kLanes; l++) values[l] *= scale;
  return scale;
}

// Adds sign x the probabilities of labels to `gradient` and of pairs to `pairs`, among paths within the given sets.
template <typename SetAt>
void addProbabilities(size_t length, const SetAt& setAt, Lattice& s, float sign, float* gradient, float* pairs) {
  float exps[kLanes], sum[kLanes];
  float *forward = s.forward.data(), *backward = s.backward.data();
  std::vector<float> emissions(length * kLanes);
  for (size_t i = 0; i < length; i++) {
    exponentials(s.scores.data() + i * kLanes, setAt(i), exps);
    memcpy(emissions.data() + i * kLanes, exps, sizeof exps);
    float* here = forward + i * kLanes;
    if (i == 0) {
      memcpy(here, exps, sizeof exps);
    } else {
      memset(sum, 0, sizeof sum);
      const float* before = here - kLanes;
      for (int a = 0; a < kLanes; a++) {
        if (before[a] == 0) continue;
        for (int b = 0; b < kLanes; b++) sum[b] += before[a] * s.factors[a * kLanes + b];
      }
      for (int l = 0; l < kLanes; l++) here[l] = sum[l] * exps[l];
    }
    normalize(here);
  }
  for (int l = 0; l < kLanes; l++) backward[(length - 1) * kLanes + l] = 1;
  for (size_t i = length; i-- > 0;) {
    float* here = backward + i * kLanes;
    float probability[kLanes];
    for (int l = 0; l < kLanes; l++) probability[l] = forward[i * kLanes + l] * here[l];
    float scale = normalize(probability);
    for (int l = 0; l < kLanes; l++) gradient[i * kLanes + l] += sign * probability[l];
    if (i == 0) break;
    float weighted[kLanes];
    for (int l = 0; l < kLanes; l++) weighted[l] = here[l] * emissions[i * kLanes + l];
    normalize(weighted);
    const float* before = forward + (i - 1) * kLanes;
    float *previous = here - kLanes, total = 0;
    memset(sum, 0, sizeof sum);
    for (int b = 0; b < kLanes; b++) {
      if (weighted[b] == 0) continue;
      for (int a = 0; a < kLanes; a++) sum[a] += weighted[b] * s.factors_back[b * kLanes + a];
    }
    memcpy(previous, sum, sizeof sum);
    for (int a = 0; a < kLanes; a++) total += before[a] * sum[a];
    scale = sign / std::max(total, 1e-35f);
    for (int a = 0; a < kLanes; a++) {
      if (before[a] == 0) continue;
      float part = before[a] * scale;
      for (int b = 0; b < kLanes; b++) pairs[a * kLanes + b] += part * s.factors[a * kLanes + b] * weighted[b];
    }
  }
}

// Makes what was learned of two twins the same: their mean.
void tieTwins(const Data& d, size_t length, Lattice& s, float* pairs) {
  for (int l = 0; l < d.labels; l++) {
    int t = d.twin[l];
    if (t <= l) continue;
    for (size_t i = 0; i < length; i++) {
      float* g = s.gradient.data() + i * kLanes;
      g[l] = g[t] = (g[l] + g[t]) / 2;
    }
  }
  for (int a = 0; a < d.labels; a++)
    for (int b = 0; b < d.labels; b++) {
      float& one = pairs[a * kLanes + b];
      float& other = pairs[d.twin[a] * kLanes + d.twin[b]];
      one = other = (one + other) / 2;
    }
}

void learnSentence(const Data& d, Model& m, int sentence, size_t at, std::mt19937& random, Lattice& s) {
  size_t length = d.lengths[sentence];
  s.fit(length, d.templates);
  fillScores(d, m, d.features.data() + at * d.templates, length, random, s);
  auto border = [&](size_t i) { return (i == 0 ? d.begin : ~0u) & (i + 1 == length ? d.end : ~0u); };
  uint32_t possible = d.possible[sentence];
  float pairs[kLanes * kLanes] = {};
  std::fill_n(s.gradient.begin(), length * kLanes, 0.0f);
  addProbabilities(length, [&](size_t i) { return possible & border(i); }, s, 1, s.gradient.data(), pairs);
  addProbabilities(length, [&](size_t i) { return d.right[at + i] & border(i); }, s, -1, s.gradient.data(), pairs);
  if (d.tied[sentence]) tieTwins(d, length, s, pairs);
  for (size_t i = 0; i < length; i++) {
    const float* gradient = s.gradient.data() + i * kLanes;
    float top = 0;
    for (int l = 0; l < kLanes; l++) top = std::max(top, std::fabs(gradient[l]));
    if (top < kIgnored) continue;
    const uint32_t* kept = s.kept.data() + i * d.templates;
    for (int f = 0; f < d.templates; f++) {
      if (kept[f] == kNone) continue;
      const char* row = reinterpret_cast<const char*>(&m.rows[kept[f]]);
      for (int line = 2; line < 6; line++) __builtin_prefetch(row + 64 * line, 1);
    }
    for (int f = 0; f < d.templates; f++)
      if (kept[f] != kNone) update(m.rows[kept[f]], gradient);
  }
  for (int a = 0; a < d.labels; a++) {
    update(m.transitions()[a], pairs + a * kLanes);
    for (int b = 0; b < d.labels; b++)
      if (d.follow[a] >> b & 1) s.factors[a * kLanes + b] = s.factors_back[b * kLanes + a] = std::exp(m.transitions()[a].w[b]);
  }
}

// Goes through the sentences `epochs` times and returns the weights averaged over the ends of the last half.
std::vector<float> learn(const Data& d, Model& m, int epochs, std::mt19937& random) {
  std::vector<size_t> starts(d.sentences, 0);
  for (int i = 1; i < d.sentences; i++) starts[i] = starts[i - 1] + d.lengths[i - 1];
  std::vector<int> order(d.sentences);
  std::iota(order.begin(), order.end(), 0);
  std::vector<float> average(m.rows.size() * d.labels);
  int averaged = std::max(1, epochs / 2);
  Lattice lattice;
  for (int epoch = 0; epoch < epochs; epoch++) {
    auto began = std::chrono::steady_clock::now();
    std::shuffle(order.begin(), order.end(), random);
    fillFactors(d, m, lattice);
    for (int sentence : order) learnSentence(d, m, sentence, starts[sentence], random, lattice);
    if (epoch >= epochs - averaged)
      for (size_t r = 0; r < m.rows.size(); r++)
        for (int l = 0; l < d.labels; l++) average[r * d.labels + l] += m.rows[r].w[l] / averaged;
    std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
    fprintf(stderr, "epoch %d of %d: %.0f s\n", epoch + 1, epochs, took.count());
  }
  return average;
}

// Keeps the rows that say most: large weights on features that are not too rare.
void prune(Data& d, Model& m, std::vector<float>& average, size_t wanted) {
  std::vector<std::pair<float, uint32_t>> value(m.hashes.size());
  for (size_t r = 0; r < value.size(); r++) {
    float squares = 0;
    for (int l = 0; l < d.labels; l++) squares += average[r * d.labels + l] * average[r * d.labels + l];
    value[r] = {std::sqrt(squares) * std::log(1.0f + m.counts[r]), uint32_t(r)};
  }
  size_t filled = std::count_if(value.begin(), value.end(), [](auto& v) { return v.first > 0; });
  wanted = std::min(wanted, filled);
  std::nth_element(value.begin(), value.begin() + wanted, value.end(), std::greater<>());
  std::vector<uint32_t> kept(wanted), place(m.hashes.size(), kNone);
  for (size_t i = 0; i < wanted; i++) kept[i] = value[i].second;
  std::sort(kept.begin(), kept.end());
  Model small;
  for (uint32_t r : kept) {
    place[r] = small.hashes.size();
    small.hashes.push_back(m.hashes[r]);
    small.counts.push_back(m.counts[r]);
    small.rows.push_back(m.rows[r]);
  }
  for (int l = 0; l < d.labels; l++) small.rows.push_back(m.transitions()[l]);
  for (uint32_t& f : d.features) f = f == kNone ? kNone : place[f];
  fprintf(stderr, "%zu features, %zu with weights, %zu kept\n", m.hashes.size(), filled, wanted);
  m = std::move(small);
}

void writeModel(const char* path, const Data& d, const Model& m, const std::vector<float>& average) {
  FILE* file = fopen(path, "wb");
  uint32_t rows = m.hashes.size();
  bool good = file && fwrite(&rows, 4, 1, file) == 1;
  size_t features = size_t(rows) * d.labels, pairs = size_t(d.labels) * d.labels;
  good = good && fwrite(average.data() + features, 4, pairs, file) == pairs;
  good = good && fwrite(m.hashes.data(), 4, rows, file) == rows;
  good = good && fwrite(average.data(), 4, features, file) == features;
  if (!good || fclose(file) != 0) {
    fprintf(stderr, "train: cannot write %s\n", path);
    exit(1);
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 7) {
    fprintf(stderr, "usage: train INPUT OUTPUT EPOCHS PRUNED_EPOCHS ROWS SEED\n");
    return 2;
  }
  int epochs = atoi(arguments[3]), pruned_epochs = atoi(arguments[4]);
  std::mt19937 random(atoi(arguments[6]));
  Data data = readData(arguments[1]);
  Model model = indexFeatures(data);
  std::vector<float> average = learn(data, model, epochs, random);
  prune(data, model, average, atoi(arguments[5]));
  average = learn(data, model, pruned_epochs, random);
  writeModel(arguments[2], data, model, average);
}
