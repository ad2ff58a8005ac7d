// A value that takes the room of two pointers: for variants whose alternatives differ much in size.
//
// Copies share the value, which never changes; comparison is that of the values.
//
//   Boxed<ReportFacts> boxed = ReportFacts{...};
//   const ReportFacts& facts = boxed;
#pragma once

#include <memory>
#include <utility>

namespace diplograph {

template <typename Value>
class Boxed {
 public:
  Boxed() = default;  // stands for an empty value and takes no room for it
  Boxed(Value value)  // NOLINT(google-explicit-constructor): stands for its value
      : value_(std::make_shared<const Value>(std::move(value))) {}
  operator const Value&() const { return *get(); }  // NOLINT(google-explicit-constructor)
  const Value* operator->() const { return get(); }

  friend bool operator==(const Boxed& left, const Boxed& right) {
    return left.value_ == right.value_ || *left.get() == *right.get();
  }

 private:
  [[nodiscard]] const Value* get() const {
    if (value_) return value_.get();
    static const Value empty{};
    return &empty;
  }

  std::shared_ptr<const Value> value_;
};

}  // namespace diplograph
