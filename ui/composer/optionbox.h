// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/network.h"
#include "ui/look/searchablebox.h"

#include <QFuture>

#include <functional>

namespace Postrider {

// A choice that the network alone knows, such as one of somebody's playlists. It is asked for when the list is opened
// for the first time, or to show a value by its title; whoever knows a value may type it.
class OptionBox final : public Look::SearchableBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(OptionBox)
public:
    using Ask = std::function<QFuture<Result<QList<Choice>>>()>;

    explicit OptionBox(Ask ask, QWidget *parent = nullptr);
    ~OptionBox() override;

    QString value() const { return m_value; }
    void setValue(const QString &value); // without signal
    void showPopup() override;

Q_SIGNALS:
    void valueChanged(const QString &value);

protected:
    void showEvent(QShowEvent *event) override;

private:
    enum class State { NotAsked, Asking, Answered };

    void ask();
    void take(const Result<QList<Choice>> &choices);
    void fill(const QList<Choice> &choices);
    void sayInstead(const QString &words);
    void offer(const std::function<void()> &addItems);
    void showValue();
    void change(const QString &value);

    Ask m_ask;
    QString m_value;
    State m_state = State::NotAsked;
};

} // namespace Postrider
