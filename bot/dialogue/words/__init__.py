"""What every reader of words needs: the closed sets, numbers as they are typed, what languages are called."""
